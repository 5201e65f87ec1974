// The English catalogues of the interface and of the rules' pages, compiled in.
#include "catalogue.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char english[] = {
#embed "../../Scenarios/translations/en/interface.po"
};

static const unsigned char english_rules[] = {
#embed "../../Scenarios/translations/en/interface-rules.po"
};

const unsigned char *rehearse_catalogue_en(void) { return english; }
unsigned long rehearse_catalogue_en_size(void) { return sizeof english; }
const unsigned char *rehearse_rules_en(void) { return english_rules; }
unsigned long rehearse_rules_en_size(void) { return sizeof english_rules; }
