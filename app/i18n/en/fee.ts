import type { fee as source } from '../fr/fee.ts';

export const fee: typeof source = {
  vatIn: (vat) => `of which ${vat} VAT`,
  state: {
    title: 'State',
    open: (asked) => `Asked on ${asked}, not covered yet.`,
    covered: (asked, covered) => `Asked on ${asked}, covered on ${covered}.`,
  },
  first: {
    pay: (amount, to) => `Pay ${amount} to ${to}`,
    until: (what, day) => `${what}, by ${day} at the latest.`,
    noPlaceBefore: (what) => `${what}: the project has no place before it is paid.`,
    noLimit: (what) => `${what}.`,
    parts: (arrived, asked) =>
      `${arrived} of ${asked} has arrived. The transfer below asks for what is missing.`,
  },
  slip: {
    reference: 'Structured reference',
    iban: 'Account (IBAN)',
    beneficiary: 'Beneficiary',
    amount: 'To pay',
    net: 'Amount without VAT',
    vat: 'VAT',
    total: 'Total, VAT included',
    arrived: 'Already arrived',
    missing: 'Still to pay',
    code: (amount) => `QR code of a transfer of ${amount}, with the account and the reference`,
    scan: 'Scan this code with your bank’s application: it fills in the transfer.',
    letter: 'The fee request (PDF)',
  },
  letter: {
    file: 'fee-request',
    foot: (dossier, day) => `Dossier ${dossier}. What has arrived was counted on ${day}.`,
    title: 'Fee request',
    subject: (study, dossier) => `${study}, dossier ${dossier}`,
    enterprise: (number) => `Enterprise number ${number}`,
    facts: {
      dossier: 'Dossier',
      project: 'Project',
      study: 'Study',
      asked: 'Asked on',
      power: 'Power',
      bracket: 'Bracket of the tariff',
      rules: 'Tariff',
    },
    flexible: (whole, flexible) => `${whole}, of which ${flexible} flexible`,
    brackets: {
      any: 'any power',
      upTo: (kva) => `up to ${kva}`,
      above: (kva) => `above ${kva}`,
      between: (above, upTo) => `above ${above}, up to ${upTo}`,
    },
    rules: (version, day) => `rules version ${version}, in force from ${day}`,
    lead: {
      covered: (day) => `This request is paid: it has been covered since ${day}.`,
      nothing: 'Nothing more is to be paid for this request.',
    },
    headings: { follows: 'What follows from the payment', remedies: 'If you disagree' },
    follows: {
      orientation:
        'The registered payment starts the study and gives the project its place in the queue (rule R3). Nothing else does.',
      detailed:
        'The registered payment starts the detailed study, and gives the project its place in the queue where it has none yet (rule R7).',
      report: (months) =>
        `The operator sends its report within ${months === 1 ? 'one month' : `${months} months`} of the registration of the payment (rule R4).`,
      proposal: (months) =>
        `The operator sends the proposal (PTF) and the order form within ${months === 1 ? 'one month' : `${months} months`} of the registration of the payment (rule R8).`,
    },
    remedies:
      'Write to the grid operator, who answers in writing. You may then turn to the regulator, the CWaPE.',
  },
};
