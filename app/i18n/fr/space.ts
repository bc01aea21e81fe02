import { roleWords } from '#lib/register/wording.ts';

/** Signing in, and what stands around the pages of those who are signed in. */
export const space = {
  roles: roleWords.fr,
  open: 'Mon espace',
  signOut: 'Se déconnecter',
  signedInAs: (role: string) => `Connecté : ${role}`,
  projects: 'Mes projets',
  desk: 'Mon bureau',
  payments: 'Paiements',
  /** What has just been done, by the name of the act. */
  done: {
    done: 'C’est fait.',
    transfer: 'Le virement est enregistré.',
    settle: 'Ce jour est réglé.',
    aside: 'Le virement est mis de côté.',
    match: 'L’attribution est proposée : une autre personne doit la confirmer.',
    refund: 'Le remboursement est proposé : une autre personne doit le confirmer.',
    confirm: 'L’acte est confirmé et fait.',
    decline: 'L’acte est écarté.',
  },
  signIn: {
    title: 'Entrer dans la démonstration',
    lead: 'Choisissez qui vous êtes. Tout est fictif : essayez sans crainte, rien ne peut être abîmé.',
    enter: 'Entrer',
    newcomer: 'Un nouveau producteur, sans projet encore',
    producers: 'Des producteurs qui ont un projet',
    staff: 'Le personnel du gestionnaire de réseau',
    number: (rank: string) => `n° ${rank}`,
    soon: 'Ce rôle n’a pas encore de page à lui.',
    real: 'Les comptes de ce registre ne sont pas encore ouverts.',
  },
};
