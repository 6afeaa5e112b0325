/*
 * Tail calls: part of the text of modules that make them. The machine's stack must not grow, however many there are, and
 * whatever the level of optimisation is: clang promises that since version 13, GCC since 15, to functions of one signature.
 */
#ifdef __has_attribute
#if __has_attribute(musttail)
#define TAIL __attribute__((musttail))
#endif
#endif
#ifndef TAIL
#error "the module makes tail calls, which this compiler does not guarantee (no musttail)"
#endif
