/* result.c - any bytes as a result file and as a QR text, as they are and with a checksum made to agree; and what
 * reads, on a page. */
#include "fuzz/targets.h"

#include <stdlib.h>

#include "record/line.h"
#include "report/room_page.h"
#include "report/room_table.h"

static void check(bool holds)
{
    if (!holds)
        abort();
}

/* What comes after a read: read(print(x)) == x in both forms, which have their bounds, and a page and tables of it. */
static void hold(const RunResult *result, Buffer *said)
{
    Buffer file = {0}, qr = {0}, again = {0}, notes = {0};
    RunResult read;
    ResultError error;
    Room room = {0};
    run_result_print(result, &file);
    run_result_qr_print(result, &qr);
    check(file.length <= RESULT_BYTES_MAX && qr.length <= RESULT_QR_MOST);
    check(run_result_read(buffer_view(&file), &read, &error));
    check(run_result_qr_read(buffer_view(&qr), &read, &error));
    run_result_print(&read, &again);
    check(text_equal(buffer_view(&file), buffer_view(&again)));
    check(room_add(&room, result, "a.result", &notes) && room_add(&room, &read, "b.result", &notes));
    room_settle(&room);
    check(room.count == 1);
    room_page(&room, NULL, said);
    again.length = 0;
    room_csv(&room, &again);
    room_json(&room, said);
    room_free(&room);
    buffer_free(&file);
    buffer_free(&qr);
    buffer_free(&again);
    buffer_free(&notes);
}

static void read_file(Text file, Buffer *said)
{
    RunResult result;
    ResultError error = {0};
    if (run_result_read(file, &result, &error))
        hold(&result, said);
    else
        buffer_print(said, "%d: %s\n", error.line, error.sentence);
}

static void read_qr(Text line, Buffer *said)
{
    RunResult result;
    ResultError error = {0};
    if (run_result_qr_read(line, &result, &error))
        hold(&result, said);
    else
        buffer_print(said, "%s\n", error.sentence);
}

static void add_digits(uint32_t sum, Buffer *out)
{
    if (sum >= 36)
        add_digits(sum / 36, out);
    buffer_print(out, "%c", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[sum % 36]);
}

void fuzz_result(Text input, Buffer *said)
{
    Buffer forged = {0};
    read_file(input, said);
    buffer_add(&forged, input);
    buffer_print(&forged, "sum %08x\n", line_sum(0, input));
    read_file(buffer_view(&forged), said);
    read_qr(input, said);
    forged.length = 0;
    buffer_add(&forged, input);
    add_digits(line_sum(0, input), &forged);
    read_qr(buffer_view(&forged), said);
    buffer_free(&forged);
}
