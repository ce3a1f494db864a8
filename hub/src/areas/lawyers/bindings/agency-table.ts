import { choice, decisionTable, integer } from '../../../definitions/index.js';
import { lawyerAuthorities, matterAuthorities, matterKinds, matterStages } from './codes.js';

/** What a row asks for: a slot of the dossier. */
export const materials = {
  contract: ['法律服务合同', 'Contract'],
  mandate: ['案件委托书', 'Power of attorney'],
  introduction: ['律所介绍信（公函）', 'Letter of the firm'],
  licencePaper: ['律师执业证', 'Licence'],
  aidLetter: ['法律援助公函', 'Letter of legal aid'],
  identity: ['委托人身份证明', 'Identity of the client'],
  kinship: ['近亲属关系证明', 'Proof of kinship'],
  permit: ['侦查机关许可', 'Permit of the investigators'],
  filingProof: ['受理（立案）通知书、调查令', 'Notice of filing, or order of the court'],
} as const;

/** When a row asks for it. */
export const occasions = {
  always: ['应当提交', 'Always'],
  retained: ['委托代理的', 'Where retained'],
  aid: ['法律援助的', 'Where legal aid'],
  relative: ['近亲属代为委托的', 'Where a relative retains'],
  foreign: ['境外当事人的', 'Where the client is from abroad'],
  security: ['危害国家安全、恐怖活动犯罪的', 'Where state security or terrorism'],
  litigation: ['诉讼案件的', 'Where a case is pending'],
} as const;

/** What is checked of it by itself. */
export const autoRules = {
  present: ['已提交', 'Handed in'],
  holds: ['在有效期内', 'Holds'],
  fresh: ['出具之日起有效天数内', 'Within its days of being written'],
  scope: ['在有效期内且写明代理权限', 'Holds, and says the authorisation'],
} as const;

const need = { must: ['必须', 'Must'], conditional: ['视情况', 'Conditional'] } as const;

const retaining = ['district', 'city', 'province', 'outside'] as const;
const courts = ['court', 'procuratorate'] as const;
const must = { need: 'must', when: 'always' } as const;
const letter = { ...must, material: 'introduction', validDays: 30, auto: 'fresh' } as const;
const retained = { need: 'must', when: 'retained', material: 'mandate', auto: 'holds' } as const;

/**
 * Which papers show that a lawyer acts (代理资格材料表, L19; domain rules 4.5): by who is over the lawyer, whose matter it is, its kind and its stage. What is empty says
 * nothing of that.
 */
export const agencyTable = decisionTable('lawyers.agency', ['代理资格材料表', 'Papers that show agency'], {
  conditions: {
    lawyerAuthority: choice(['律师主管机关', 'Authority over the lawyer'], lawyerAuthorities, { many: true }),
    authority: choice(['办案机关类别', 'Authority of the matter'], matterAuthorities, { many: true }),
    kind: choice(['案件类别', 'Kind'], matterKinds, { many: true }),
    stage: choice(['办案阶段', 'Stage'], matterStages, { many: true }),
  },
  results: {
    material: choice(['材料', 'Paper'], materials, { required: true }),
    need: choice(['要求', 'Need'], need, { required: true }),
    when: choice(['适用情形', 'When'], occasions, { required: true }),
    validDays: integer(['有效天数', 'Valid days'], { min: 1, max: 1000, unit: ['天', 'days'] }),
    auto: choice(['自动核验', 'Checked by itself'], autoRules, { required: true }),
  },
  versions: [
    [
      '2025-01-01',
      [
        { ...must, material: 'licencePaper', auto: 'present' },
        { lawyerAuthority: retaining, need: 'must', when: 'retained', material: 'contract', auto: 'holds' },
        { authority: ['court'], kind: ['civil', 'administrative', 'enforcement'], ...retained, auto: 'scope' },
        { authority: ['court'], kind: ['civil', 'administrative', 'enforcement'], ...letter },
        {
          authority: ['court'],
          kind: ['civil', 'administrative', 'enforcement'],
          need: 'must',
          when: 'aid',
          material: 'aidLetter',
          auto: 'holds',
        },
        { authority: ['court'], need: 'conditional', when: 'foreign', material: 'identity', auto: 'present' },
        { authority: courts, kind: ['criminal'], ...retained },
        { authority: courts, kind: ['criminal'], ...letter },
        { authority: courts, kind: ['criminal'], need: 'must', when: 'aid', material: 'aidLetter', auto: 'holds' },
        { authority: courts, kind: ['criminal'], need: 'conditional', when: 'relative', material: 'kinship', auto: 'present' },
        { authority: ['procuratorate'], kind: ['civil', 'administrative', 'enforcement', 'other'], ...retained },
        { authority: ['procuratorate'], kind: ['civil', 'administrative', 'enforcement', 'other'], ...letter },
        { authority: ['police'], ...retained },
        { authority: ['police'], ...letter },
        { authority: ['police'], need: 'must', when: 'aid', material: 'aidLetter', auto: 'holds' },
        { authority: ['police'], need: 'conditional', when: 'relative', material: 'kinship', auto: 'present' },
        { authority: ['police'], need: 'conditional', when: 'security', material: 'permit', auto: 'holds' },
        { authority: ['civilAffairs'], ...retained },
        { authority: ['civilAffairs'], ...letter },
        { authority: ['civilAffairs'], ...must, material: 'filingProof', auto: 'present' },
        { authority: ['market'], ...letter },
        { authority: ['market'], need: 'conditional', when: 'litigation', material: 'filingProof', auto: 'present' },
        { authority: ['justice', 'arbitration'], ...retained },
        { authority: ['justice', 'arbitration'], ...letter },
      ],
    ],
  ],
});
