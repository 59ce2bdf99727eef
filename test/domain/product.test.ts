import { describe, expect, it } from 'vitest';
import { bySku, PRODUCTS } from '../../src/domain/product.js';

describe('the product catalogue', () => {
  const names = ({ name, aliases }: (typeof PRODUCTS)[number]) => [...new Set([name.toLowerCase(), ...aliases])];

  it('has sixty or more products and services in all promised areas', () => {
    const categories = new Set(PRODUCTS.map(({ category }) => category));

    expect(PRODUCTS.length).toBeGreaterThanOrEqual(60);
    expect([...categories].sort()).toEqual([
      'accessories',
      'catering',
      'consulting',
      'furniture',
      'office supplies',
      'software',
      'technology',
      'training',
      'travel',
    ]);
  });

  it('gives every name to one product only', () => {
    const all = PRODUCTS.flatMap(names);

    expect(all.filter((name, n) => all.indexOf(name) !== n)).toEqual([]);
    expect(all.filter((name) => name !== name.toLowerCase())).toEqual([]);
    expect(new Set(PRODUCTS.map(({ sku }) => sku)).size).toBe(PRODUCTS.length);
  });

  it('has whole prices above nothing, and alternatives that exist', () => {
    for (const { sku, unitMinor, stock, alternatives = [] } of PRODUCTS) {
      expect({ sku, whole: Number.isInteger(unitMinor) && unitMinor > 0 && stock >= 0 }).toEqual({ sku, whole: true });
      expect(alternatives.map(bySku)).not.toContain(undefined);
      expect(alternatives).not.toContain(sku);
    }
  });
});
