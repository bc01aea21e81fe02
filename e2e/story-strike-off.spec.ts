import { castOf, paysForGood } from './cast.ts';
import { entersAs, entersAsNewcomer } from './entering.ts';
import { findsRoom, requests, standsAt } from './producer-steps.ts';
import { tells } from './public-steps.ts';
import { cannotConfirm, confirms, proposesStrikeOff } from './staff-steps.ts';
import { expect, test } from './stage.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ looks: 'first' });

test('a project is struck off by two experts, never by one', async ({ arrive }) => {
  const cast = await castOf(arrive);
  const other = await entersAs(await arrive(), 'expert', 2);
  await cast.producer.page.goto('/fr/sign-in');
  await entersAsNewcomer(cast.producer);
  await findsRoom(cast.producer, 250);
  const dossier = await requests(cast.producer, 'orientation');
  await paysForGood(cast, dossier);
  await proposesStrikeOff(cast.expert, dossier, 'Une autre machine est montée.');
  await cannotConfirm(cast.expert);
  await standsAt(cast.producer, dossier, 'report-awaited');
  await confirms(other, dossier);
  await standsAt(cast.producer, dossier, 'struck-off');
  await expect(cast.producer.page.getByText('Une autre machine est montée.')).toBeVisible();
  await tells(other, dossier, ['orientation-started', 'struck-off']);
});
