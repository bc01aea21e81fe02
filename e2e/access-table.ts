/** Who comes: nobody, the producer of the dossier, another one, the staff, and every role that has no page of its own. */
export const visitors = [
  'nobody',
  'owner',
  'other',
  'expert',
  'finance',
  'contact-desk',
  'regulator',
  'coordinator',
  'manager',
  'clock',
] as const;
export type Who = (typeof visitors)[number];

/** What they find: the page; "not found"; the door, and then back; or another page they are led to. */
type Found = 'page' | 'missing' | 'door' | `/${string}`;
export type Cells = Readonly<Partial<Record<Who, Found>>> & { readonly rest: Found };

const all: Cells = { rest: 'page' };
/** A signature of the clock is nobody's: it never signs in. */
const only = (who: readonly Who[], found: Found = 'page'): Cells => ({
  nobody: 'door',
  clock: 'door',
  ...Object.fromEntries(who.map((one) => [one, found])),
  rest: 'missing',
});

/** Every page, by its file. N is a dossier of the owner with its request sent, D a document of it. */
export const table: Readonly<Record<string, { readonly path: string; readonly cells: Cells }>> = {
  '': { path: '/fr', cells: all },
  '/queue': { path: '/fr/queue', cells: all },
  '/queue/[number]': { path: '/fr/queue/1', cells: all },
  '/capacity': { path: '/fr/capacity', cells: all },
  '/demo': { path: '/fr/demo', cells: all },
  '/sign-in': { path: '/fr/sign-in', cells: all },
  '/[...missing]': { path: '/fr/no/such/page', cells: { rest: 'missing' } },
  '/space': {
    path: '/fr/space',
    cells: {
      owner: '/fr/projects',
      other: '/fr/projects',
      expert: '/fr/desk',
      finance: '/fr/payments',
      rest: '/fr/sign-in',
    },
  },
  '/projects': { path: '/fr/projects', cells: only(['owner', 'other']) },
  '/projects/[number]': { path: '/fr/projects/N', cells: only(['owner']) },
  '/projects/[number]/change': { path: '/fr/projects/N/change', cells: only(['owner']) },
  '/projects/[number]/payment': { path: '/fr/projects/N/payment', cells: only(['owner']) },
  '/projects/[number]/payment/request.pdf': {
    path: '/fr/projects/N/payment/request.pdf',
    cells: only(['owner', 'expert', 'finance']),
  },
  '/projects/[number]/request': { path: '/fr/projects/N/request', cells: only(['owner'], '/fr/projects/N') },
  '/projects/[number]/documents/[id]': { path: '/fr/projects/N/documents/D', cells: only(['owner']) },
  '/desk': { path: '/fr/desk', cells: only(['expert']) },
  '/desk/acts': { path: '/fr/desk/acts', cells: only(['expert']) },
  '/desk/grid': { path: '/fr/desk/grid', cells: only(['expert']) },
  '/desk/[number]': { path: '/fr/desk/N', cells: only(['expert']) },
  '/desk/[number]/documents/[id]': { path: '/fr/desk/N/documents/D', cells: only(['expert']) },
  '/payments': { path: '/fr/payments', cells: only(['finance']) },
  '/payments/files/[id]': {
    path: '/fr/payments/files/none',
    cells: only(['finance'], '/fr/payments?done=files-gone'),
  },
  '/payments/movements': { path: '/fr/payments/movements', cells: only(['finance']) },
  '/payments/statements': { path: '/fr/payments/statements', cells: only(['finance']) },
  '/payments/refunds': { path: '/fr/payments/refunds', cells: only(['finance']) },
  '/payments/refunds/[list]/pain.xml': { path: '/fr/payments/refunds/0/pain.xml', cells: only([]) },
  '/payments/refunds/[list]/refunds.csv': { path: '/fr/payments/refunds/0/refunds.csv', cells: only([]) },
  '/demo/statement': { path: '/fr/demo/statement?format=coda', cells: all },
};

/** A page that is the same for everybody. */
export const isPublic = (path: string): boolean => table[path]?.cells.rest === 'page';

/** The acts of each page, by their forms. */
export const acts: Readonly<Record<string, readonly string[]>> = {
  '/fr/projects': ['new'],
  '/fr/projects/N': [
    'RecordReceipt',
    'AnswerCapacityReached',
    'OrderDetailedStudy',
    'ReturnSigned',
    'ReducePower',
    'ChangeOwner',
    'Withdraw',
    'file',
  ],
  '/fr/projects/N/request': ['save', 'submit', 'advice'],
  '/fr/projects/N/change': ['see', 'confirm'],
  '/fr/desk/N': [
    'GivePreliminaryAdvice',
    'ReportOrientation',
    'SendProposal',
    'ReturnSigned',
    'Commission',
    'AskInformation',
    'StrikeOff',
  ],
  '/fr/desk/acts': ['ConfirmAct', 'DeclineAct'],
  '/fr/desk/grid': ['ChangeCapacity'],
  '/fr/payments': [
    'transfer',
    'settle',
    'aside',
    'match',
    'refund',
    'confirm',
    'decline',
    'drop',
    'reversal',
    'turn',
  ],
  '/fr/payments/files/none': ['take', 'give-up'],
  '/fr/payments/refunds': [
    'refund-list',
    'refund-list-back',
    'refund-account',
    'refund-otherwise',
    'refund-debit',
    'refund-confirm',
    'refund-decline',
  ],
};

/** What the table says of a page. */
export const cellsOf = (path: string): Cells =>
  Object.values(table).find((row) => row.path === path)?.cells ?? all;
