/** One value of a series, or one slice of a pie. */
export interface Point {
  label: string;
  value: number;
}

export interface Series {
  name: string;
  data: Point[];
}

/** `bar`, `area`, `line`: every series has one point for each category, in their order. */
export interface PlottedChart {
  type: 'bar' | 'area' | 'line';
  series: Series[];
  axis_config: { categories: string[]; x_label?: string; y_label?: string };
}

export interface PieChart {
  type: 'pie';
  segments: Point[];
}

/** `data_visualization`, which the SDK's types do not have yet. */
export interface DataVisualizationBlock {
  type: 'data_visualization';
  block_id?: string;
  title: string;
  chart: PieChart | PlottedChart;
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const shares = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });

/** A value as a person reads it: `1,234.5`. */
export const inNumbers = (value: number): string => numbers.format(value);

/** A part of a whole as a person reads it: `25%`. */
export const inPercent = (part: number, whole: number): string => shares.format(part / whole);

/** The class that gives a series or slice its colour; Slack allows twelve of each. */
export const colourOf = (index: number): string => `chart-colour-${index % 12}`;
