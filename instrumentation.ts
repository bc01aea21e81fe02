/** Next calls this once per server process. The clock of R11 starts here, and only in a running server. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
}
