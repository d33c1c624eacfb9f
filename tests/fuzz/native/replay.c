/*
 * A main for the harness where there is no libFuzzer: program FILE..., or program --random INPUTS SEED. A file holds
 * inputs, each a byte of length and then so many bytes.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static uint64_t state;

static uint64_t
chance(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    return state ^= state << 17;
}

static void
run_random(unsigned long inputs)
{
    for (unsigned long i = 0; i < inputs; i++) {
        uint8_t bytes[UINT8_MAX];
        const size_t size = chance() % sizeof bytes;
        for (size_t k = 0; k < size; k++)
            bytes[k] = (uint8_t)(chance() >> 32);
        LLVMFuzzerTestOneInput(bytes, size);
    }
}

static unsigned long
run_file(const char *name)
{
    FILE *file = fopen(name, "rb");
    unsigned long inputs = 0;
    if (file == NULL) {
        perror(name);
        exit(2);
    }
    for (int size = fgetc(file); size != EOF; size = fgetc(file), inputs++) {
        uint8_t *bytes = malloc((size_t)size); /* exactly so long, so that reading too far is noticed */
        if (fread(bytes, 1, (size_t)size, file) != (size_t)size)
            exit(2);
        LLVMFuzzerTestOneInput(bytes, (size_t)size);
        free(bytes);
    }
    fclose(file);
    return inputs;
}

int
main(int count, char **arguments)
{
    unsigned long inputs = 0;
    if (count == 4 && strcmp(arguments[1], "--random") == 0) {
        inputs = strtoul(arguments[2], NULL, 10);
        state = strtoull(arguments[3], NULL, 10) | 1;
        run_random(inputs);
    } else {
        for (int i = 1; i < count; i++)
            inputs += run_file(arguments[i]);
    }
    printf("%lu inputs\n", inputs);
    return 0;
}
