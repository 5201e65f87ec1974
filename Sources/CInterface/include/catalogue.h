#ifndef REHEARSE_CATALOGUE_H
#define REHEARSE_CATALOGUE_H
const unsigned char *rehearse_catalogue_en(void);
unsigned long rehearse_catalogue_en_size(void);
const unsigned char *rehearse_rules_en(void);
unsigned long rehearse_rules_en_size(void);
const unsigned char *rehearse_keys_en(void);
unsigned long rehearse_keys_en_size(void);
const unsigned char *rehearse_assessment_en(void);
unsigned long rehearse_assessment_en_size(void);
#endif
