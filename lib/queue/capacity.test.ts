import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '#lib/register/dossier.ts';
import { type Given, given, givenRules } from '#lib/register/given.ts';
import { entered, windAt } from '#lib/register/given-dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import {
  bottleneckOf,
  claimantsOf,
  dossierIn,
  fitsIn,
  freeKva,
  loadOf,
  onPath,
  openTally,
  outlookOf,
  passClaim,
  passGrant,
  tallyAhead,
} from './capacity.ts';
import { capacityIs, granted, takenOver, waitsInA, withdrawn } from './given.ts';
import { rankKey } from './rank.ts';

const firstFit = { ...version1, freedCapacity: 'firstFit' } as const;

/** The tree of a dossier's node, with every claim ahead of it counted. */
const ahead = ({ register, dossier }: Given, number: number, rules: typeof version1 = version1) => {
  const { project } = dossier(number);
  return tallyAhead(outlookOf(register), project?.node ?? '', rankKey(dossier(number)), rules);
};

const availableTo = (story: Given, number: number, rules: typeof version1 = version1) => {
  const narrowest = bottleneckOf(ahead(story, number, rules), story.dossier(number).project?.node ?? '');
  return narrowest && [narrowest.load.node, narrowest.availableKva];
};

/** For one who would come last, behind every claim of main and a. */
const availableAt = ({ register }: Given, node: string) => {
  const narrowest = bottleneckOf(tallyAhead(outlookOf(register), node, null, version1), node);
  return narrowest && [narrowest.load.node, narrowest.availableKva];
};

test('An empty grid can take at a feeder what its narrowest node can', () => {
  assert.deepEqual(availableAt(given(), 'F'), ['F', 5_000]);
  assert.deepEqual(availableAt(given(), 'G'), ['G', 8_000]);
  assert.deepEqual(availableAt(given(), 'T'), ['T', 10_000]);
});

test('The bottleneck is the transformer once the feeders beside have filled it', () => {
  const story = given(granted(1, '2025-02-03', windAt('G', 8_000)));
  assert.deepEqual(availableAt(story, 'F'), ['T', 2_000]);
  assert.deepEqual(availableAt(story, 'S'), ['S', 12_000]);
});

test('Of two nodes equally narrow the nearer one is named', () => {
  const story = given(granted(1, '2025-02-03', windAt('G', 5_000)));
  assert.deepEqual(availableAt(story, 'F'), ['F', 5_000]);
});

test('Capacity granted stays granted, whatever the rank of who asks (setting priority)', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 2_000)),
    granted(2, '2025-02-04', windAt('F', 2_500)),
  );
  assert.deepEqual(availableTo(story, 1), ['F', 2_500]);
});

test('Only the claims of better rank count', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 2_000)),
    entered(2, '2025-02-04', windAt('F', 1_500)),
    entered(3, '2025-02-05', windAt('F', 1_000)),
  );
  assert.deepEqual(
    [1, 2, 3].map((number) => availableTo(story, number)),
    [
      ['F', 5_000],
      ['F', 3_000],
      ['F', 1_500],
    ],
  );
});

test('The claims of main and of queue a count together, by rank', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 4_000)),
    waitsInA(2, '2025-02-04', windAt('F', 1_200)),
    entered(3, '2025-02-05', windAt('F', 500)),
  );
  assert.deepEqual(availableTo(story, 3), ['F', -200]);
});

test('A project told that the capacity is reached holds nothing until it says that it stands (R6)', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 4_000)),
    waitsInA(2, '2025-02-04', windAt('F', 1_200)).slice(0, -1),
    entered(3, '2025-02-05', windAt('F', 500)),
  );
  assert.equal(story.dossier(2).status, 'capacity-reached');
  assert.deepEqual(availableTo(story, 3), ['F', 1_000]);
});

test('Claims under another substation, and in queue b, take nothing', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('P', 9_000)),
    takenOver('2025-02-03', { status: 'waiting-b', enteredOn: '2019-01-02' }),
  );
  assert.deepEqual(availableAt(story, 'F'), ['F', 5_000]);
});

test('A claim that fits exactly holds back those behind; one kVA more could never fit and holds nothing back', () => {
  for (const [asked, left] of [
    [5_000, 0],
    [5_001, 5_000],
  ] as const) {
    const story = given(
      entered(1, '2025-02-03', windAt('F', asked)),
      entered(2, '2025-02-04', windAt('F', 100)),
    );
    assert.deepEqual(availableTo(story, 2), ['F', left]);
  }
});

test('What could never fit is measured against what is used for good, not against what is granted', () => {
  const used = takenOver('2025-02-03', {
    status: 'commissioned',
    enteredOn: '2015-01-05',
    closedOn: '2016-01-05',
  });
  for (const [asked, left] of [
    [4_000, -2_000],
    [4_001, 2_000],
  ] as const) {
    const story = given(
      used,
      granted(2, '2025-02-03', windAt('F', 2_000)),
      entered(3, '2025-02-04', windAt('F', asked)),
      entered(4, '2025-02-05', windAt('F', 100)),
    );
    assert.deepEqual(availableTo(story, 4), ['F', left]);
  }
});

test('What could never fit at a node above its own holds nothing back either', () => {
  const story = given(
    capacityIs('T', 3_000, 1, '2025-02-03'),
    entered(1, '2025-02-03', windAt('F', 4_000)),
    entered(2, '2025-02-04', windAt('G', 100)),
  );
  assert.deepEqual(availableTo(story, 2), ['T', 3_000]);
});

test('Under strict a claim that does not fit now keeps its claim against those behind', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 3_000)),
    entered(2, '2025-02-04', windAt('F', 2_500)),
    entered(3, '2025-02-05', windAt('F', 500)),
  );
  assert.deepEqual(availableTo(story, 3), ['F', -500]);
});

test('Under firstFit the same claim is passed over, and named', () => {
  const story = givenRules(
    { freedCapacity: 'firstFit' },
    granted(1, '2025-02-03', windAt('F', 3_000)),
    entered(2, '2025-02-04', windAt('F', 2_500)),
    entered(3, '2025-02-05', windAt('F', 500)),
  );
  assert.deepEqual(availableTo(story, 3, firstFit), ['F', 2_000]);
  const tally = ahead(story, 3, firstFit);
  assert.deepEqual(onPath(tally, tally.skipped, 'F'), [2]);
  assert.deepEqual(onPath(tally, tally.claimants, 'F'), []);
});

test('Under firstFit a claim that fits still holds what it asks', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 3_000)),
    entered(2, '2025-02-04', windAt('F', 2_000)),
    entered(3, '2025-02-05', windAt('F', 500)),
  );
  assert.deepEqual(availableTo(story, 3, firstFit), ['F', 0]);
});

test('A claim on the feeder beside stands on the path of neither feeder but for what they share', () => {
  const story = given(entered(1, '2025-02-03', windAt('G', 700)), entered(2, '2025-02-04', windAt('F', 500)));
  const tally = ahead(story, 2);
  assert.equal(loadOf(tally, 'F').claimedKva, 0);
  assert.deepEqual([loadOf(tally, 'T').claimedKva, loadOf(tally, 'T').claims], [700, 1]);
  assert.deepEqual(onPath(tally, tally.claimants, 'F'), [1]);
  assert.deepEqual(onPath(tally, tally.claimants, 'P'), []);
});

test('Where no node publishes a capacity there is no bottleneck, and nobody can say whether a project fits', () => {
  const story = given(entered(1, '2025-02-03', windAt('P', 9_000)));
  assert.equal(availableTo(story, 1), null);
  assert.equal(fitsIn(null, 9_000), null);
  assert.equal(freeKva(loadOf(ahead(story, 1), 'P')), null);
});

test('A node without published capacity does not hide the narrowest node above it', () => {
  const story = given(capacityIs('F', null, 1, '2025-02-03'), entered(1, '2025-02-03', windAt('F', 10_001)));
  assert.deepEqual(availableTo(story, 1), ['T', 10_000]);
});

test('What takes no room always fits', () => {
  assert.equal(fitsIn(null, 0), true);
  const full = given(
    granted(1, '2025-02-03', windAt('F', 5_000)),
    entered(2, '2025-02-04', windAt('F', 0, 50)),
  );
  assert.equal(fitsIn(bottleneckOf(ahead(full, 2), 'F'), 0), true);
});

for (const [asked, fits] of [
  [999, true],
  [1_000, true],
  [1_001, false],
] as const)
  test(`Where 1,000 kVA are left, ${asked} kVA ${fits ? 'fit' : 'do not fit'}`, () => {
    const story = given(
      granted(1, '2025-02-03', windAt('F', 4_000)),
      entered(2, '2025-02-04', windAt('F', asked)),
    );
    assert.equal(fitsIn(bottleneckOf(ahead(story, 2), 'F'), asked), fits);
  });

test('After a correction below what was granted less than nothing is left, and the grant stays', () => {
  const story = given(granted(1, '2025-02-03', windAt('F', 4_000)), capacityIs('F', 3_000, 1, '2025-02-04'));
  assert.deepEqual(availableAt(story, 'F'), ['F', -1_000]);
  assert.equal(story.dossier(1).grantedKva, 4_000);
});

test('A reinforcement lets in what did not fit', () => {
  const story = given(granted(1, '2025-02-03', windAt('F', 5_000)), capacityIs('F', 5_700, 1, '2025-02-04'));
  assert.deepEqual(availableAt(story, 'F'), ['F', 700]);
});

test('A grant given on the way counts at once for those behind, on its whole path', () => {
  const tally = openTally(outlookOf(given().register));
  passGrant(tally, 'F', 1_200);
  assert.deepEqual(
    ['F', 'T', 'S', 'G'].map((node) => loadOf(tally, node).grantedKva),
    [1_200, 1_200, 1_200, 0],
  );
});

test('A project that claims nothing does not count among the claims ahead', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 0, 800)),
    entered(2, '2025-02-04', windAt('F', 500)),
  );
  assert.equal(loadOf(ahead(story, 2), 'F').claims, 0);
  const tally = openTally(outlookOf(story.register));
  passClaim(tally, story.dossier(1), version1);
  assert.deepEqual([tally.claimants, tally.skipped], [[], []]);
});

test('An outlook shows a register as it would be after an act, and leaves the register as it is', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 4_000)),
    entered(2, '2025-02-04', windAt('F', 3_000)),
  );
  const gone = { ...story.dossier(1), status: 'withdrawn', queue: null, grantedKva: null } as const;
  const outlook = outlookOf(story.register, new Map([[1, gone]]));
  assert.equal(dossierIn(outlook, 1)?.status, 'withdrawn');
  assert.equal(dossierIn(outlook, 2), story.dossier(2));
  assert.equal(bottleneckOf(tallyAhead(outlook, 'F', null, version1), 'F')?.availableKva, 2_000);
  assert.deepEqual(availableAt(story, 'F'), ['F', -2_000]);
});

test('An outlook with another capacity of a node measures against that one', () => {
  const outlook = outlookOf(given().register, new Map(), new Map([['F', 900]]));
  assert.equal(bottleneckOf(tallyAhead(outlook, 'F', null, version1), 'F')?.availableKva, 900);
  const unpublished = outlookOf(given().register, new Map(), new Map([['F', null]]));
  assert.equal(bottleneckOf(tallyAhead(unpublished, 'F', null, version1), 'F')?.load.node, 'T');
});

test('In an outlook a project claims where it would stand: by its rank, under the substation of its node', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 100)),
    entered(2, '2025-02-04', windAt('F', 100)),
    entered(3, '2025-02-05', windAt('F', 100)),
  );
  const moved: Dossier = { ...story.dossier(2), project: windAt('P', 100) };
  const earlier: Dossier = { ...story.dossier(3), enteredOn: '2025-02-01' };
  const outlook = outlookOf(
    story.register,
    new Map([
      [2, moved],
      [3, earlier],
    ]),
  );
  assert.deepEqual(
    claimantsOf(outlook, 'S').map(({ number }) => number),
    [3, 1],
  );
  assert.deepEqual(
    claimantsOf(outlook, 'P').map(({ number }) => number),
    [2],
  );
});

test('A project that leaves an outlook leaves its claims', () => {
  const story = given(entered(1, '2025-02-03'), entered(2, '2025-02-04'));
  const gone = given(entered(1, '2025-02-03'), withdrawn(1, '2025-02-04')).dossier(1);
  const outlook = outlookOf(story.register, new Map([[1, gone]]));
  assert.deepEqual(
    claimantsOf(outlook, 'S').map(({ number }) => number),
    [2],
  );
  assert.deepEqual(claimantsOf(outlookOf(story.register), 'nowhere'), []);
});
