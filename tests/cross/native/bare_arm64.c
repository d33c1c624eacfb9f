/*
 * Loads a native library for 64-bit ARM Linux and runs vectors: program LIBRARY VECTORS-FILE. It needs neither libc nor
 * dynamic linker, so that qemu's user emulation alone can run the very file that a wheel holds.
 */
#include "check.h"

typedef struct {
    uint8_t ident[16];
    uint16_t type, machine;
    uint32_t version;
    uint64_t entry, segments_at, sections_at;
    uint32_t flags;
    uint16_t header_bytes, segment_bytes, segments;
} ElfHeader;

typedef struct {
    uint32_t type, flags;
    uint64_t offset, address, physical, file_bytes, memory_bytes, align;
} Segment;

typedef struct {
    uint32_t name;
    uint8_t info, other;
    uint16_t section;
    uint64_t value, size;
} Symbol;

typedef struct {
    uint64_t offset, info;
    int64_t addend;
} Relocation;

enum { LOAD = 1, DYNAMIC = 2 };
enum { NEEDED = 1, RELA_SIZE_PLT = 2, HASH = 4, STRINGS = 5, SYMBOLS = 6, RELA = 7, RELA_SIZE = 8, RELA_PLT = 23 };
enum { TAGS = 36 };
enum { RELOCATE_ABSOLUTE = 257, RELOCATE_GLOBAL = 1025, RELOCATE_JUMP = 1026, RELOCATE_RELATIVE = 1027 };
enum { SYS_OPENAT = 56, SYS_READ = 63, SYS_WRITE = 64, SYS_EXIT_GROUP = 94 };
enum { SYS_MMAP = 222, SYS_MPROTECT = 226 };

typedef struct {
    uint8_t *base;
    const Symbol *symbols;
    const char *strings;
    uint64_t count;
} Library;

static Library library;

static long
call(long number, long a, long b, long c, long d, long e, long f)
{
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
    return x0;
}

static uint64_t
length(const char *text)
{
    uint64_t n = 0;
    while (text[n] != 0)
        n++;
    return n;
}

static int
same(const char *a, const char *b)
{
    for (; *a != 0 && *a == *b; a++, b++) {
    }
    return *a == *b;
}

static void
say(const char *text)
{
    call(SYS_WRITE, 1, (long)text, (long)length(text), 0, 0, 0);
}

static _Noreturn void
leave(const char *why, int status)
{
    say(why);
    for (;;)
        call(SYS_EXIT_GROUP, status, 0, 0, 0, 0, 0);
}

static uint8_t *
pages(uint64_t bytes)
{
    const uint64_t whole = (bytes + PAGE - 1) / PAGE * PAGE + PAGE;
    const long at = call(SYS_MMAP, 0, (long)whole, 3, 0x22, -1, 0); /* read, write; private, anonymous */
    if (at < 0 && at > -PAGE)
        leave("no memory\n", 2);
    return (uint8_t *)at;
}

static void *
memory_before_guard(uint64_t bytes)
{
    const uint64_t whole = (bytes + PAGE - 1) / PAGE * PAGE;
    uint8_t *memory = pages(whole);
    if (call(SYS_MPROTECT, (long)(memory + whole), PAGE, 0, 0, 0, 0) != 0)
        leave("no guard page\n", 2);
    return memory + whole - bytes;
}

static void *
memory_after_guard(uint64_t bytes)
{
    uint8_t *memory = pages(bytes);
    if (call(SYS_MPROTECT, (long)memory, PAGE, 0, 0, 0, 0) != 0)
        leave("no guard page\n", 2);
    return memory + PAGE;
}

static uint8_t *
read_file(const char *name)
{
    enum { MOST = 16 << 20 };
    uint8_t *content = pages(MOST);
    const long file = call(SYS_OPENAT, -100, (long)name, 0, 0, 0, 0);
    long have = 0, more = file < 0 ? -1 : 1;

    while (more > 0 && have < MOST) {
        more = call(SYS_READ, file, (long)(content + have), MOST - have, 0, 0, 0);
        have += more;
    }
    if (more != 0)
        leave("a file cannot be read\n", 2);
    return content;
}

static void
relocate(uint64_t table, uint64_t bytes)
{
    const Relocation *all = (const Relocation *)(const void *)(library.base + table);

    for (uint64_t i = 0; i < bytes / sizeof *all; i++) {
        uint64_t *place = (uint64_t *)(void *)(library.base + all[i].offset);
        const uint64_t base = (uint64_t)library.base, addend = (uint64_t)all[i].addend;
        const uint64_t symbol = base + library.symbols[all[i].info >> 32].value;
        switch (all[i].info & 0xFFFFFFFF) {
        case RELOCATE_RELATIVE:
            *place = base + addend;
            break;
        case RELOCATE_ABSOLUTE:
        case RELOCATE_GLOBAL:
        case RELOCATE_JUMP:
            *place = symbol + addend;
            break;
        default:
            leave("the library has a relocation that is unknown here\n", 2);
        }
    }
}

static void
read_dynamic(const uint64_t *entry)
{
    uint64_t value[TAGS] = {0};

    for (; entry[0] != 0; entry += 2) {
        if (entry[0] == NEEDED)
            leave("the library needs another library\n", 1);
        if (entry[0] < TAGS)
            value[entry[0]] = entry[1];
    }
    if (value[HASH] == 0 || value[STRINGS] == 0 || value[SYMBOLS] == 0)
        leave("the library has no table of symbols\n", 2);
    library.strings = (const char *)(library.base + value[STRINGS]);
    library.symbols = (const Symbol *)(const void *)(library.base + value[SYMBOLS]);
    library.count = ((const uint32_t *)(const void *)(library.base + value[HASH]))[1];
    relocate(value[RELA], value[RELA_SIZE]);
    relocate(value[RELA_PLT], value[RELA_SIZE_PLT]);
}

static void
load(const uint8_t *file)
{
    const ElfHeader *header = (const ElfHeader *)(const void *)file;
    const Segment *segments = (const Segment *)(const void *)(file + header->segments_at), *dynamic = 0;
    uint64_t end = 0;

    for (int i = 0; i < header->segments; i++) {
        if (segments[i].type == LOAD && segments[i].address + segments[i].memory_bytes > end)
            end = segments[i].address + segments[i].memory_bytes;
        if (segments[i].type == DYNAMIC)
            dynamic = &segments[i];
    }
    if (header->machine != 183 || dynamic == 0)
        leave("this is no library for 64-bit ARM\n", 2);
    library.base = pages(end);
    for (int i = 0; i < header->segments; i++)
        for (uint64_t k = 0; segments[i].type == LOAD && k < segments[i].file_bytes; k++)
            library.base[segments[i].address + k] = file[segments[i].offset + k];
    read_dynamic((const uint64_t *)(const void *)(library.base + dynamic->address));
    if (call(SYS_MPROTECT, (long)library.base, (long)((end + PAGE - 1) / PAGE * PAGE), 7, 0, 0, 0) != 0)
        leave("the library cannot be made executable\n", 2);
}

/* The function `prefix``name`, or a null pointer. */
static void *
function(const char *prefix, const char *name)
{
    for (uint64_t i = 1; i < library.count; i++) {
        const char *symbol = library.strings + library.symbols[i].name;
        const uint64_t head = length(prefix);
        uint64_t k = 0;
        while (k < head && symbol[k] == prefix[k])
            k++;
        if (k == head && same(symbol + head, name) && library.symbols[i].section != 0)
            return library.base + library.symbols[i].value;
    }
    return 0;
}

static int
find_functions(const Vector *vector, Functions *found)
{
    found->scan = (wg_scan *)function("wg_scan_", vector->kernel);
    found->table_words = (uint32_t(*)(void))function("wg_table_words_", vector->table);
    found->prepare = (void (*)(const uint32_t *, uint32_t *))function("wg_prepare_", vector->table);
    found->scratch_bytes = (uint32_t(*)(void))function("wg_scratch_bytes_", vector->kernel);
    return found->scan != 0 && found->table_words != 0 && found->prepare != 0;
}

_Noreturn void run(const uint64_t *stack);

_Noreturn void
run(const uint64_t *stack)
{
    if (stack[0] != 3)
        leave("bare_arm64 LIBRARY VECTORS-FILE\n", 2);
    load(read_file((const char *)stack[2]));
    const uint64_t *block = (const uint64_t *)(const void *)read_file((const char *)stack[3]);
    const uint64_t wrong = check_all(block, memory_before_guard) + check_all(block, memory_after_guard);
    say_number(block[0]);
    leave(" vectors checked\n", wrong != 0);
}

/* At the entry the stack pointer points to the number of arguments. */
__asm__(".globl _start\n_start: mov x0, sp\nb run\n");
