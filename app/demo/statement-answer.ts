import { moneyDeskOf } from '#app/finance/awaited.ts';
import { publicPage } from '#app/page/public-page.tsx';
import { readingOf } from '#app/reading.ts';
import { bankStatements } from '#db/bank-statements.ts';
import { ourBook } from '#db/client.ts';
import { isDemonstration } from '#db/demonstration.ts';
import { readRegister } from '#db/read.ts';
import { statementPaying } from '#demo/bank-statement.ts';
import { camtOf } from '#lib/payment/write-camt.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import type { StatementToWrite } from '#lib/payment/write-statement.ts';

const formats = {
  coda: { write: codaOf, ending: 'cod', type: 'text/plain; charset=iso-8859-1' },
  camt: { write: camtOf, ending: 'xml', type: 'application/xml; charset=utf-8' },
} as const;

const isFormat = (text: string | null): text is keyof typeof formats =>
  text !== null && Object.hasOwn(formats, text);

const file = (statement: StatementToWrite, format: keyof typeof formats): Response => {
  const { write, ending, type } = formats[format];
  const name = `statement-${statement.year}-${String(statement.number).padStart(3, '0')}.${ending}`;
  return new Response(Buffer.from(write(statement)), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': 'sandbox',
      'content-type': type,
      'x-content-type-options': 'nosniff',
    },
  });
};

/** In a demonstration: the next statement of the bank, in which the fees that are due are paid. It changes nothing. */
export const demoStatement = publicPage(async ({ url }) => {
  const book = await ourBook();
  const format = url.searchParams.get('format');
  if (!isDemonstration(book) || !isFormat(format)) return null;
  const { register, today, rules } = readingOf(await readRegister(book), book);
  const accounts = await bankStatements(book);
  const ours = accounts.find(({ account }) => account === rules?.payTo.iban);
  if (ours === undefined) return null;
  const { account, first, read, held } = ours;
  const dues = moneyDeskOf(register).awaited.map(({ dossier, study, missingCents }) => ({
    dossier: dossier.number,
    study,
    missingCents,
  }));
  return file(
    statementPaying(dues, { account, first, last: [...read, ...held].at(-1) ?? null }, today),
    format,
  );
});
