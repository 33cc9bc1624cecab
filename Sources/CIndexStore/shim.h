// The functions of libIndexStore that are called, as types for what dlsym finds: the library comes with the
// compiler and is not linked, so that a toolchain without it costs links on pages and nothing else.
#ifndef CINDEXSTORE_SHIM_H
#define CINDEXSTORE_SHIM_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Text that the library owns, without an end mark.
typedef struct {
  const char *data;
  size_t length;
} index_text;

/// A store, a reader, or what a reader is at.
typedef void *index_ref;

typedef bool (*index_visit_text)(void *context, index_text text);
typedef bool (*index_visit)(void *context, index_ref item);

typedef index_ref (*index_store_create)(const char *path, index_ref *error);
typedef bool (*index_units_apply)(index_ref store, unsigned sorted, void *context, index_visit_text visit);
typedef index_ref (*index_reader_create)(index_ref store, const char *name, index_ref *error);
typedef bool (*index_apply)(index_ref reader, void *context, index_visit visit);
typedef void (*index_dispose)(index_ref item);
typedef index_text (*index_get_text)(index_ref item);
typedef index_ref (*index_get_ref)(index_ref item);
typedef uint64_t (*index_get_bits)(index_ref item);
typedef unsigned (*index_get_number)(index_ref item);
typedef void (*index_get_place)(index_ref occurrence, unsigned *line, unsigned *column);

#endif
