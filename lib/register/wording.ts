import type { TimeLimitName } from '#lib/calendar/time-limit.ts';
import type { Role } from './actor.ts';
import type { Status } from './dossier.ts';

/** The languages in which the regulation speaks. */
export type Language = 'fr' | 'en';

/** The words a person reads for each status (procedure.md, sections 1 and 4). */
export const statusWords: Readonly<Record<Language, Readonly<Record<Status, string>>>> = {
  fr: {
    draft: 'brouillon',
    'orientation-fee-due': 'étude d’orientation à payer',
    'orientation-study': 'étude d’orientation en cours',
    'orientation-reported': 'rapport d’orientation envoyé',
    'capacity-reached': 'capacité d’accueil atteinte',
    'waiting-a': 'en attente dans la file a',
    'detailed-fee-due': 'étude détaillée à payer',
    'detailed-study': 'étude détaillée en cours',
    'proposal-sent': 'PTF envoyée',
    'waiting-b': 'en attente dans la file b',
    accepted: 'PTF acceptée',
    lapsed: 'délai de mise en service dépassé',
    commissioned: 'mis en service',
    'struck-off': 'radié',
    withdrawn: 'retiré',
  },
  en: {
    draft: 'draft',
    'orientation-fee-due': 'orientation study to be paid',
    'orientation-study': 'orientation study under way',
    'orientation-reported': 'orientation report sent',
    'capacity-reached': 'hosting capacity reached',
    'waiting-a': 'waiting in queue a',
    'detailed-fee-due': 'detailed study to be paid',
    'detailed-study': 'detailed study under way',
    'proposal-sent': 'proposal sent',
    'waiting-b': 'waiting in queue b',
    accepted: 'proposal accepted',
    lapsed: 'commissioning limit passed',
    commissioned: 'commissioned',
    'struck-off': 'struck off',
    withdrawn: 'withdrawn',
  },
};

/** The words for each role (procedure.md, section 6). */
export const roleWords: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  fr: {
    producer: 'producteur',
    expert: 'expert',
    finance: 'finances',
    'contact-desk': 'service de contact',
    regulator: 'régulateur',
    coordinator: 'coordinateur de la confidentialité',
    manager: 'gestionnaire des accès',
    clock: 'horloge',
  },
  en: {
    producer: 'producer',
    expert: 'expert',
    finance: 'finance',
    'contact-desk': 'contact desk',
    regulator: 'regulator',
    coordinator: 'confidentiality coordinator',
    manager: 'access manager',
    clock: 'clock',
  },
};

/** The words for each time limit. */
export const limitWords: Readonly<Record<Language, Readonly<Record<TimeLimitName, string>>>> = {
  fr: {
    'orientation-report': 'remise du rapport d’orientation',
    'detailed-study': 'remise de la PTF',
    'order-detailed-study': 'commande de l’étude détaillée',
    'accept-proposal': 'accord sur la PTF',
    commissioning: 'mise en service',
    'decide-lapse': 'décision de l’expert après échéance',
    'take-back-change': 'retour sur une modification notable',
    'reversal-notice': 'préavis de retrait après annulation du paiement',
    'presumed-receipt': 'réception présumée',
    registration: 'enregistrement du paiement',
    'answer-capacity': 'réponse sur la capacité atteinte',
  },
  en: {
    'orientation-report': 'sending of the orientation report',
    'detailed-study': 'sending of the proposal',
    'order-detailed-study': 'order of the detailed study',
    'accept-proposal': 'agreement to the proposal',
    commissioning: 'commissioning',
    'decide-lapse': 'decision of the expert after the lapse',
    'take-back-change': 'taking back a notable change',
    'reversal-notice': 'notice after a reversed payment',
    'presumed-receipt': 'presumed receipt',
    registration: 'registration of the payment',
    'answer-capacity': 'answer on the capacity reached',
  },
};

/** The words for the documents of a proposal. */
export const documentWords: Readonly<Record<Language, Readonly<Record<'proposal' | 'order-form', string>>>> =
  {
    fr: { proposal: 'la PTF signée', 'order-form': 'le bon de commande signé' },
    en: { proposal: 'the signed proposal', 'order-form': 'the signed order form' },
  };
