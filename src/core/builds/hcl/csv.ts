/** Records of comma-separated values (RFC 4180), empty lines left out; undefined where a quotation mark does not close. */
export function csvRecords(text: string): readonly (readonly string[])[] | undefined {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let field = '';
    if (text[at] === '"') {
      for (;;) {
        const close = text.indexOf('"', at + 1);
        if (close < 0) return undefined;
        field += text.slice(at + 1, close);
        at = close + 1;
        if (text[at] !== '"') break;
        field += '"';
      }
    }
    const start = at;
    while (at < text.length && text[at] !== ',' && text[at] !== '\n') at += 1;
    record.push(field + text.slice(start, at).replace(/\r$/, ''));
    if (text[at] !== ',') {
      if (record.length > 1 || record[0] !== '') records.push(record);
      record = [];
    }
    at += 1;
  }
  return records;
}
