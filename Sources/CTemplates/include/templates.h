#ifndef REHEARSE_TEMPLATES_H
#define REHEARSE_TEMPLATES_H
/// A file to begin from; `name` is its path below Scenarios/templates, without its ending.
struct rehearse_template {
    const char *name;
    const unsigned char *bytes;
    unsigned long size;
};

/// The template at a place; its name is null past the last.
struct rehearse_template rehearse_template_at(int place);
#endif
