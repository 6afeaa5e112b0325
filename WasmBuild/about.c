/* What a module says of itself: the custom section "ledger_core", one JSON object. */
__asm__(".section .custom_section.ledger_core,\"\",@\n"
        ".ascii \"{\\\"name\\\":\\\"" NAME "\\\",\\\"sources\\\":\\\"" SOURCES_HASH "\\\",\\\"version\\\":\\\"" VERSION "\\\"}\"\n");
