/** The public pages and their error states, as addresses below a language. */
export const publicAddresses = [
  '',
  '/queue',
  '/queue?queue=a&sort=-kva',
  '/queue?on=2024-05-01',
  '/queue?node=no+such+place',
  '/queue?on=2026-02-31&number=x&queue=z&technology=zz&status=no&sort=q&page=0',
  '/queue?page=999',
  '/queue/1',
  '/queue/120',
  '/queue/999999999',
  '/capacity',
  '/capacity?node=S-MONS-F1&permanentKva=2600&flexibleKva=400',
  '/capacity?node=S-ATH&permanentKva=9000',
  '/capacity?node=no&technology=zz&permanentKva=x&flexibleKva=-1',
  '/no/such/page',
] as const;
