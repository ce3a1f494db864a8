import type { Put } from '../../../api/testing/area-rights.js';
import { districtA, districtB } from '../../../api/testing/people.js';

export const secrets = {
  subject: '公证收费争议',
  petitioner: '欧阳娜娜',
  document: '310101199003070019',
  phone: '13812345678',
  address: '某某路八号',
  summary: '反映收费过高',
  facts: '收费单据为证',
  respondent: '某公证处',
  answer: '责令退还费用',
  assistReply: '协办意见如下',
  factsFound: '经查属实',
  grounds: '不服处理意见',
  opinion: '维持原意见',
  remark: '等候时间过长',
  words: '您的信访事项已登记',
  adviceAnswer: '已建立催办台账',
  delay: '需要补充鉴定',
  assistFacts: '协办查明的事实',
  settlement: '退还三百元',
  hearingRecord: '听证笔录内容',
};

/** Of each type one that an office of the city and the district with accounts have, and one of another district. */
export function put(put: Put, office: string): Readonly<Record<string, string>> {
  for (const [district, unit, involved] of [
    [districtA, 'own', [office, `district/${districtA}`]],
    [districtB, 'far', [`district/${districtB}`]],
  ] as const) {
    const whose = { person: '', unit, district };
    const owner = `district/${district}`;
    put('petitions.body', whose, {
      state: 'current',
      ownerUnit: owner,
      values: { code: district, name: unit, kind: 'district', seat: district },
    });
    put(
      'petitions.petition',
      whose,
      {
        state: 'handling',
        ownerUnit: owner,
        values: {
          ...secrets,
          assistReply: undefined,
          grounds: undefined,
          opinion: undefined,
          remark: undefined,
          words: undefined,
          adviceAnswer: undefined,
          delay: undefined,
          assistFacts: undefined,
          hearingRecord: undefined,
          channel: 'letter',
          purpose: 'demand',
          content: 'notary',
          authority: 'city',
        },
      },
      [...involved],
    );
    put(
      'petitions.part',
      whose,
      {
        state: 'handling',
        ownerUnit: owner,
        values: {
          bodyName: unit,
          duty: 'main',
          content: 'notary',
          assistReply: secrets.assistReply,
          assistFacts: secrets.assistFacts,
          settlement: secrets.settlement,
          hearingRecord: secrets.hearingRecord,
          factsFound: secrets.factsFound,
          answer: secrets.answer,
        },
      },
      [...involved],
    );
    put('petitions.copy', whose, { state: 'sent', ownerUnit: owner, values: { bodyName: unit, content: 'notary' } }, [...involved]);
    put('petitions.verdict', whose, { state: 'proposed', ownerUnit: owner, values: { content: 'notary', level: 'repeated', score: 100 } });
    put('petitions.person', whose, {
      state: 'current',
      ownerUnit: null,
      values: { document: secrets.document, name: secrets.petitioner, phone: secrets.phone },
    });
    put('petitions.event', whose, { state: 'current', ownerUnit: null, values: { content: 'notary' } });
    put(
      'petitions.review',
      whose,
      { state: 'handling', ownerUnit: owner, values: { level: 'first', grounds: secrets.grounds, opinion: secrets.opinion } },
      [...involved],
    );
    put(
      'petitions.text',
      whose,
      {
        state: 'sent',
        ownerUnit: owner,
        values: { template: 'registered', purpose: 'notice', phone: secrets.phone, words: secrets.words },
      },
      [...involved],
    );
    put(
      'petitions.rating',
      whose,
      {
        state: 'rated',
        ownerUnit: owner,
        values: { bodyName: unit, duty: 'main', content: 'notary', officeMark: 'satisfied', unitMark: 'fairly', remark: secrets.remark },
      },
      [...involved],
    );
    put('petitions.onlinePaper', whose, { state: 'kept', ownerUnit: owner, values: { theirNumber: `WJ-${district}`, kind: 'evidence' } });
    put('petitions.onlineRating', whose, {
      state: 'counted',
      ownerUnit: owner,
      values: { theirNumber: `PJ-${district}`, of: 'unit', mark: 'fairly', remark: secrets.remark },
    });
    put(
      'petitions.advice',
      whose,
      {
        state: 'answered',
        ownerUnit: owner,
        values: { subject: '建议', bodyName: unit, kind: 'improve', addressee: 'unit', answer: secrets.adviceAnswer },
      },
      [...involved],
    );
    put('petitions.sample', whose, { state: 'drawn', ownerUnit: null, values: { from: '2026-01-01', to: '2026-01-31' } });
    put('petitions.quality', whose, { state: 'passed', ownerUnit: owner, values: { bodyName: unit, content: 'notary' } }, [...involved]);
    put('petitions.monthly', whose, { state: 'frozen', ownerUnit: null, values: { from: '2026-01-01', to: '2026-01-31' } });
    put('petitions.exportRequest', whose, { state: 'approved', ownerUnit: owner, values: { what: 'petitions.petition' } }, [...involved]);
    put('petitions.target', whose, { state: 'current', ownerUnit: owner, values: { bodyName: unit, year: 2026 } }, [...involved]);
    put('petitions.round', whose, { state: 'made', ownerUnit: null, values: { from: '2026-01-01', to: '2026-01-31' } });
    put('petitions.assessment', whose, { state: 'locked', ownerUnit: owner, values: { bodyName: unit, to: '2026-01-31' } }, [...involved]);
    const { subject, petitioner, document, phone, address, summary, facts, respondent, answer } = secrets;
    put('petitions.upload', whose, {
      state: 'waiting',
      ownerUnit: owner,
      values: { petitionNumber: `XF${district}`, event: 'reply', content: 'notary', petitioner, summary, answer, grounds: secrets.delay },
    });
    put('petitions.arrival', whose, {
      state: 'registered',
      ownerUnit: owner,
      values: {
        from: 'website',
        content: 'notary',
        purpose: 'demand',
        subject,
        petitioner,
        document,
        phone,
        address,
        summary,
        facts,
        respondent,
      },
    });
    put('petitions.former', whose, {
      state: 'taken',
      ownerUnit: owner,
      values: {
        formerNumber: `沪司信2024-${district}`,
        content: 'notary',
        purpose: 'demand',
        subject,
        petitioner,
        document,
        phone,
        address,
        summary,
        facts,
        respondent,
        answer,
      },
    });
    put('petitions.guide', whose, { state: 'current', ownerUnit: owner, values: { title: '公证收费', content: 'notary' } });
    put('petitions.order', whose, { state: 'handling', ownerUnit: owner, values: { subject: '督办', bodyName: unit } }, [...involved]);
  }
  return {};
}
