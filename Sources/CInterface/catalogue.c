// The English catalogue of the interface, compiled in.
#include "catalogue.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char english[] = {
#embed "../../Scenarios/translations/en/interface.po"
};

const unsigned char *rehearse_catalogue_en(void) { return english; }
unsigned long rehearse_catalogue_en_size(void) { return sizeof english; }
