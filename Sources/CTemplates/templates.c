// What `rehearse new` writes, compiled in, so that the program can write it wherever it stands.
#include "templates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char client_service_zh[] = {
#embed "../../Scenarios/templates/zh-Hant/client-service.yaml"
};
static const unsigned char client_service_en[] = {
#embed "../../Scenarios/templates/en/client-service.yaml"
};
static const unsigned char team_service_zh[] = {
#embed "../../Scenarios/templates/zh-Hant/team-service.yaml"
};
static const unsigned char team_service_en[] = {
#embed "../../Scenarios/templates/en/team-service.yaml"
};
static const unsigned char client_zh[] = {
#embed "../../Scenarios/templates/zh-Hant/client.yaml"
};
static const unsigned char client_en[] = {
#embed "../../Scenarios/templates/en/client.yaml"
};
static const unsigned char circuit_zh[] = {
#embed "../../Scenarios/templates/zh-Hant/circuit.yaml"
};
static const unsigned char circuit_en[] = {
#embed "../../Scenarios/templates/en/circuit.yaml"
};

static const struct rehearse_template templates[] = {
    {"zh-Hant/client-service", client_service_zh, sizeof client_service_zh},
    {"en/client-service", client_service_en, sizeof client_service_en},
    {"zh-Hant/team-service", team_service_zh, sizeof team_service_zh},
    {"en/team-service", team_service_en, sizeof team_service_en},
    {"zh-Hant/client", client_zh, sizeof client_zh},
    {"en/client", client_en, sizeof client_en},
    {"zh-Hant/circuit", circuit_zh, sizeof circuit_zh},
    {"en/circuit", circuit_en, sizeof circuit_en},
};

struct rehearse_template rehearse_template_at(int place) {
    int count = sizeof templates / sizeof *templates;
    struct rehearse_template none = {0, 0, 0};
    return place >= 0 && place < count ? templates[place] : none;
}
