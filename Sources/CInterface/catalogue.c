// The English catalogues of the interface, of the rules' pages, of what the language's keys are for and of assessment, compiled in.
#include "catalogue.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char english[] = {
#embed "../../Scenarios/translations/en/interface.po"
};

static const unsigned char english_rules[] = {
#embed "../../Scenarios/translations/en/interface-rules.po"
};

static const unsigned char english_keys[] = {
#embed "../../Scenarios/translations/en/interface-keys.po"
};

static const unsigned char english_assessment[] = {
#embed "../../Scenarios/translations/en/interface-assessment.po"
};

const unsigned char *rehearse_catalogue_en(void) { return english; }
unsigned long rehearse_catalogue_en_size(void) { return sizeof english; }
const unsigned char *rehearse_rules_en(void) { return english_rules; }
unsigned long rehearse_rules_en_size(void) { return sizeof english_rules; }
const unsigned char *rehearse_keys_en(void) { return english_keys; }
unsigned long rehearse_keys_en_size(void) { return sizeof english_keys; }
const unsigned char *rehearse_assessment_en(void) { return english_assessment; }
unsigned long rehearse_assessment_en_size(void) { return sizeof english_assessment; }
