/* What the module says of itself: the custom section "ledger_core", one JSON object. */
__asm__(".section .custom_section.ledger_core,\"\",@\n"
        ".ascii \"{\\\"name\\\":\\\"ledger_core\\\",\\\"sources\\\":\\\"" SOURCES_HASH "\\\",\\\"version\\\":\\\"" VERSION "\\\"}\"\n");
