#include "report/room_table.h"

#include <string.h>

static void csv_words(Text words, Buffer *out)
{
    bool reckons = words.length > 0 && strchr("=+-@", words.at[0]);
    buffer_text(out, reckons ? "\"'" : "\"");
    for (int i = 0; i < words.length; i++) {
        if (words.at[i] == '"')
            buffer_text(out, "\"");
        buffer_add(out, text_part(words, i, 1));
    }
    buffer_text(out, "\"");
}

static void field_text(const ResultField *field, const RunResult *result, Buffer *out)
{
    out->length = 0;
    buffer_text(out, "");
    result_field_print(field, result, out);
}

static void csv_row(const RoomRun *run, Buffer *out)
{
    char code[ROOM_CODE_MAX];
    Buffer text = {0};
    run_result_code(&run->result, code);
    buffer_print(out, "%d,%d,", run->person + 1, run->turn + 1);
    csv_words(text_of(run->name), out);
    buffer_print(out, ",%s", code);
    for (int i = 0; i < result_field_count(); i++) {
        field_text(result_field(i), &run->result, &text);
        buffer_text(out, ",");
        if (result_field(i)->kind == FIELD_WORDS)
            csv_words(buffer_view(&text), out);
        else
            buffer_add(out, buffer_view(&text));
    }
    buffer_text(out, "\r\n");
    buffer_free(&text);
}

void room_csv(const Room *room, Buffer *out)
{
    buffer_text(out, "person,turn,name,code");
    for (int i = 0; i < result_field_count(); i++)
        buffer_print(out, ",%s", result_field(i)->word);
    buffer_text(out, "\r\n");
    for (int i = 0; i < room->count; i++)
        csv_row(&room->runs[i], out);
}

static bool is_number(const ResultField *field)
{
    return field->kind == FIELD_NUMBER || field->kind == FIELD_SEED;
}

static void json_run(const RoomRun *run, Buffer *out)
{
    char code[ROOM_CODE_MAX];
    Buffer text = {0};
    run_result_code(&run->result, code);
    buffer_print(out, "{\"person\":%d,\"turn\":%d,\"name\":", run->person + 1, run->turn + 1);
    buffer_json(out, text_of(run->name));
    buffer_print(out, ",\"code\":\"%s\"", code);
    for (int i = 0; i < result_field_count(); i++) {
        const ResultField *field = result_field(i);
        field_text(field, &run->result, &text);
        buffer_print(out, ",\"%s\":", field->word);
        if (is_number(field))
            buffer_add(out, buffer_view(&text));
        else
            buffer_json(out, buffer_view(&text));
    }
    buffer_text(out, "}");
    buffer_free(&text);
}

void room_json(const Room *room, Buffer *out)
{
    buffer_text(out, "[");
    for (int i = 0; i < room->count; i++) {
        buffer_text(out, i > 0 ? ",\n " : "");
        json_run(&room->runs[i], out);
    }
    buffer_text(out, "]\n");
}
