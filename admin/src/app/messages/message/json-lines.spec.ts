import { jsonLines, type JsonLine } from './json-lines.js';

const line = (text: string, path: string, masked = true): JsonLine | undefined =>
  jsonLines(text, { masked }).find((one) => one.path === path && one.isLeaf);
const said = (one: JsonLine | undefined): string | undefined => one?.parts.map((part) => part.text).join('');

describe('a body laid out in lines', () => {
  const body = '{"a":"x","list":[{"n":1},{"n":2}],"none":{},"masked":"310***********0121","yes":true}';

  it('names where each value stands, entries of lists as *, and by pointer with their number', () => {
    expect(
      jsonLines(body, { masked: true })
        .filter(({ isLeaf }) => isLeaf)
        .map(({ path, pointer }) => `${path} ${pointer}`),
    ).toEqual(['a /a', 'list.*.n /list/0/n', 'list.*.n /list/1/n', 'none /none', 'masked /masked', 'yes /yes']);
  });

  it('reads as the JSON it is', () => {
    const text = jsonLines(body, { masked: true }).map(said).join('');
    expect(JSON.parse(text)).toEqual(JSON.parse(body));
  });

  it('tells masked values apart, but not stars of a body in clear', () => {
    const kind = (masked: boolean): string | undefined =>
      line(body, 'masked', masked)?.parts.find(({ text }) => text.includes('310'))?.kind;
    expect([kind(true), kind(false)]).toEqual(['masked', 'text']);
  });

  it('shows what is no JSON as it is', () => {
    expect(jsonLines('<a>\n</a>', { masked: false }).map(said)).toEqual(['<a>', '</a>']);
    expect(jsonLines('***', { masked: true })[0]?.parts).toEqual([{ kind: 'masked', text: '***' }]);
    expect(jsonLines('<XM>陈*</XM><S>***</S>', { masked: true })[0]?.parts.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'text <XM>',
      'masked 陈*',
      'text </XM><S>',
      'masked ***',
      'text </S>',
    ]);
    expect(jsonLines('<XM>陈*</XM>', { masked: false })[0]?.parts).toEqual([{ kind: 'text', text: '<XM>陈*</XM>' }]);
    expect(jsonLines('', { masked: true }).map(said)).toEqual(['']);
  });
});
