import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { internal, personal, sensitive } from '@fatong/contracts';
import { encodeGb18030 } from '@fatong/contracts/xml';
import { maskedXml } from './xml-body.js';

const schema = internal(
  Type.Object({
    AH: Type.String(),
    N: Type.Integer(),
    Z: Type.Array(Type.String()),
    S: sensitive(Type.String()),
    LS: Type.Array(Type.Object({ H: Type.String(), XM: personal(Type.String(), 'name') })),
  }),
);
const envelope = (message: string, header = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<s:Envelope xmlns:s="urn:s">${header}<s:Body>${message}</s:Body></s:Envelope>`;
const shown = (text: string): string | null => maskedXml(Buffer.from(text), 'text/xml', schema);

describe('a SOAP message as an operator reads it (S04)', () => {
  it('shows what is internal, masks persons, hides what is sensitive, as it was written', () => {
    expect(
      shown(
        envelope(
          '<x:m xmlns:x="urn:m">\n  <x:AH>沪1&amp;2</x:AH><x:N> 3 </x:N>\n  <x:LS><x:H>A1</x:H><x:XM>欧阳晓岚</x:XM></x:LS><x:LS><x:XM><![CDATA[陈思远]]></x:XM></x:LS><x:S>甲</x:S><x:Z>a</x:Z><x:Z/>\n</x:m>',
        ),
      ),
    ).toBe(
      envelope(
        '<x:m xmlns:x="urn:m">\n  <x:AH>沪1&amp;2</x:AH><x:N> 3 </x:N>\n  <x:LS><x:H>A1</x:H><x:XM>欧阳*</x:XM></x:LS><x:LS><x:XM>陈*</x:XM></x:LS><x:S>***</x:S><x:Z>a</x:Z><x:Z/>\n</x:m>',
      ),
    );
  });

  it('hides headers, comments, attributes, and what nobody declared, also under a declared name of another namespace', () => {
    expect(
      shown(
        envelope(
          '<m xmlns="urn:m" a="b>c"><AH x=\'y\'>1<!-- 李 --></AH><New>李</New><o:AH xmlns:o="urn:o">李</o:AH><LS><AH>李</AH></LS>李</m>',
          '<s:Header><t Type="urn:digest" Id="李">李</t></s:Header>',
        ),
      ),
    ).toBe(
      envelope(
        '<m xmlns="urn:m" a="***"><AH x="***">1<!-- *** --></AH><New>***</New><o:AH xmlns:o="urn:o">***</o:AH><LS><AH>***</AH></LS>***</m>',
        '<s:Header><t Type="urn:digest" Id="***">***</t></s:Header>',
      ),
    );
  });

  it('masks a value once, however it is written', () => {
    expect(shown(envelope('<m xmlns="urn:m"><LS><XM>&#x9648;思<!-- -->远<![CDATA[明]]></XM></LS></m>'))).toBe(
      envelope('<m xmlns="urn:m"><LS><XM>陈*<!-- -->******</XM></LS></m>'),
    );
  });

  it('reads GB 18030, by declaration or content type', () => {
    const text = envelope('<m xmlns="urn:m"><LS><XM>陈思远</XM></LS></m>').replace('UTF-8', 'GB18030');
    expect(maskedXml(encodeGb18030(text), 'text/xml', schema)).toBe(text.replace('陈思远', '陈*'));
    expect(maskedXml(encodeGb18030(text.replace('GB18030', 'UTF-8')), 'text/xml; charset=gbk', schema)).toContain('<XM>陈*</XM>');
  });

  it('has nothing to show of what is no XML, and shows no value where there is no message', () => {
    expect(shown('李')).toBeNull();
    expect(maskedXml(Buffer.from([0xff]), 'text/xml', schema)).toBeNull();
    expect(shown('<m><AH>李</AH></m>')).toBe('<m><AH>***</AH></m>');
  });
});
