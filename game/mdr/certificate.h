/* certificate.h - mdr certificate: the result of a kept run as a picture. */
#pragma once

#include "mdr/options.h"

int tool_certificate(const Arguments *arguments);
