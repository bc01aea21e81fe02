/** Next calls this once in each process; what runs beside the pages is imported here, and only in a running server. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { serve } = await import('./app/serve.ts');
  await serve();
}
