/* page_table.c - a row a page, as page_ids.h has them. */
#include "front/page_table.h"

const Page *page_of(PageId id)
{
#define PAGE_ROW(id, name) [PAGE_##id] = &page_##name,
    static const Page *const pages[PAGE_COUNT] = {PAGES(PAGE_ROW)};
#undef PAGE_ROW
    return pages[id];
}
