/** What a fee request says, on the page and in the letter. Amounts, powers and days are already written. */
export const fee = {
  vatIn: (vat: string) => `dont ${vat} de TVA`,
  state: {
    title: 'État',
    open: (asked: string) => `Demandé le ${asked}, pas encore couvert.`,
    covered: (asked: string, covered: string) => `Demandé le ${asked}, couvert le ${covered}.`,
  },
  first: {
    pay: (amount: string, to: string) => `Payez ${amount} à ${to}`,
    until: (what: string, day: string) => `${what}, au plus tard le ${day}.`,
    noPlaceBefore: (what: string) => `${what} : le projet n’a pas de place avant ce paiement.`,
    noLimit: (what: string) => `${what}.`,
    parts: (arrived: string, asked: string) =>
      `${arrived} sont arrivés, sur ${asked}. Le virement ci-dessous demande ce qui manque.`,
  },
  slip: {
    reference: 'Communication structurée',
    iban: 'Compte (IBAN)',
    beneficiary: 'Bénéficiaire',
    amount: 'À payer',
    net: 'Montant hors TVA',
    vat: 'TVA',
    total: 'Total, TVA comprise',
    arrived: 'Déjà arrivé',
    missing: 'Reste à payer',
    code: (amount: string) => `Code QR d’un virement de ${amount}, avec le compte et la communication`,
    scan: 'Scannez ce code avec l’application de votre banque : le virement se remplit seul.',
  },
};
