import type { Money } from './money.js';
import rows from './products.json' with { type: 'json' };

/** A product or service that can be ordered. Prices come from here and never from the model. */
export interface Product {
  sku: string;
  name: string;
  /** Other names, lower case and mostly singular; no two products share one. */
  aliases: string[];
  category: string;
  /** Price of one piece in minor units of `currency`. */
  unitMinor: number;
  currency: string;
  /** Pieces in stock when the books are new. */
  stock: number;
  /** What serves the same wish, by sku. */
  alternatives?: string[];
  /** `refused`: it can be paid for, but its booking always fails; try-it.md says which story it tells. */
  booking?: string;
}

/** The whole product catalogue, in the order of the data file. */
export const PRODUCTS: readonly Product[] = rows;

const index = new Map(PRODUCTS.map((product) => [product.sku, product]));

/** The product of a sku; undefined when the catalogue has none. */
export const bySku = (sku: string): Product | undefined => index.get(sku);

/** Price of one piece in the product's own currency. */
export const priceOf = (product: Product): Money => ({ amountMinor: product.unitMinor, currency: product.currency });
