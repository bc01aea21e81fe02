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
    letter: 'La demande de paiement (PDF)',
  },
  letter: {
    file: 'demande-de-paiement',
    foot: (dossier: string, day: string) => `Dossier ${dossier}. Montants arrivés comptés le ${day}.`,
    title: 'Demande de paiement',
    subject: (study: string, dossier: string) => `${study}, dossier ${dossier}`,
    enterprise: (number: string) => `Numéro d’entreprise ${number}`,
    facts: {
      dossier: 'Dossier',
      project: 'Projet',
      study: 'Étude',
      asked: 'Demandé le',
      power: 'Puissance',
      bracket: 'Tranche du tarif',
      rules: 'Tarif',
    },
    flexible: (whole: string, flexible: string) => `${whole}, dont ${flexible} flexibles`,
    brackets: {
      any: 'toute puissance',
      upTo: (kva: string) => `jusqu’à ${kva}`,
      above: (kva: string) => `plus de ${kva}`,
      between: (above: string, upTo: string) => `plus de ${above}, jusqu’à ${upTo}`,
    },
    rules: (version: string, day: string) => `règles version ${version}, en vigueur depuis le ${day}`,
    lead: {
      covered: (day: string) => `Cette demande est payée : elle est couverte depuis le ${day}.`,
      nothing: 'Plus rien n’est à payer pour cette demande.',
    },
    headings: { follows: 'Ce qui suit le paiement', remedies: 'Si vous n’êtes pas d’accord' },
    follows: {
      orientation:
        'Le paiement enregistré fait commencer l’étude et donne au projet sa place dans la file (règle R3). Rien d’autre ne la donne.',
      detailed:
        'Le paiement enregistré fait commencer l’étude détaillée, et donne au projet sa place dans la file s’il ne l’a pas encore (règle R7).',
      report: (months: number) =>
        `Le gestionnaire remet son rapport dans ${months === 1 ? 'le mois' : `les ${months} mois`} de l’enregistrement du paiement (règle R4).`,
      proposal: (months: number) =>
        `Le gestionnaire envoie la proposition (PTF) et le bon de commande dans ${months === 1 ? 'le mois' : `les ${months} mois`} de l’enregistrement du paiement (règle R8).`,
    },
    remedies:
      'Écrivez au gestionnaire de réseau, qui vous répond par écrit. Vous pouvez ensuite vous adresser au régulateur, la CWaPE.',
  },
};
