/* page_table.h - the functions of each page. */
#pragma once

#include "front/pages/page.h"

const Page *page_of(PageId id);
