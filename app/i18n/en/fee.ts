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
  },
};
