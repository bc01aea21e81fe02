import assert from 'node:assert/strict';
import { test } from 'node:test';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical, type Json } from './canonical.ts';

test('Names stand in the order of their UTF-16 code units, without spaces', () => {
  assert.equal(canonical({ b: 1, a: [true, null], B: 'x' }), '{"B":"x","a":[true,null],"b":1}');
});

test('The example of RFC 8785, section 3.2.2, comes out as printed there', () => {
  const example = {
    numbers: ['333333333.33333329', '1E30', '4.50', '2e-3', '0.000000000000000000000000001'].map(Number),
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
    literals: [null, true, false],
  };
  assert.equal(
    canonical(example),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('The sorting example of RFC 8785, section 3.2.3, comes out in that order', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
  const text = canonical(Object.fromEntries(names.map((name) => [name, 0])));
  assert.deepEqual(
    [...text.matchAll(/"([^"]+)":/g)].map(([, name]) => JSON.parse(`"${name}"`)),
    sorted,
  );
});

test('A field that is undefined is left out', () => {
  assert.equal(canonical({ a: undefined, b: { c: undefined } }), '{"b":{}}');
});

test('The order in which a value was made does not show', () => {
  assert.equal(canonical({ x: { b: 1, a: 2 }, w: 3 }), canonical({ w: 3, x: { a: 2, b: 1 } }));
});

for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
  test(`There is no JSON for ${number}`, () => {
    assert.throws(() => canonical({ a: number }), RangeError);
  });

test('A text with half a surrogate pair has no UTF-8 and is refused', () => {
  assert.throws(() => canonical(['\ud800']), RangeError);
});

const isJson = (_value: unknown): _value is Json => true;

test('Any value is written as the reference library writes it, and read back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      if (!isJson(value)) return;
      const text = canonical(value);
      assert.equal(text, canonicalize(value));
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
    }),
  );
});
