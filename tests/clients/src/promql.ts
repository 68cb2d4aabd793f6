// SPDX-License-Identifier: Apache-2.0
// Which time series an expression of PromQL reads, by Prometheus's own grammar, and whether a scrape has them.

import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** A series: its name, and what it asks of labels. */
export interface Selector {
  name: string;
  matchers: { label: string; operator: string; value: string }[];
}

/** A series as a node shows it. */
export interface Sample {
  name: string;
  labels: Map<string, string>;
  value: number;
}

const within = (node: SyntaxNode, name: string): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  node.cursor().iterate((inner) => {
    if (inner.name === name) found.push(inner.node);
  });
  return found;
};

/** What Grafana puts into an expression before it asks. */
const filledIn = (expression: string) => expression.replaceAll('$__rate_interval', '1m');

/** The selectors of an expression; an error where it is none. */
export function selectors(expression: string): Selector[] {
  const source = filledIn(expression);
  const tree = parser.parse(source);
  const text = (node: SyntaxNode | null) => (node ? source.slice(node.from, node.to) : '');
  if (within(tree.topNode, '⚠').length > 0) throw new Error(`no PromQL: ${expression}`);
  return within(tree.topNode, 'VectorSelector').map((selector) => ({
    name: text(selector.getChild('Identifier')),
    matchers: within(selector, 'UnquotedLabelMatcher').map((matcher) => ({
      label: text(matcher.getChild('LabelName')),
      operator: text(matcher.getChild('MatchOp')),
      value: text(matcher.getChild('StringLiteral')).slice(1, -1),
    })),
  }));
}

/** Labels that Prometheus adds to what it scrapes. */
const ADDED = new Set(['job', 'instance']);

const accepts = (operator: string, value: string, label: string) => {
  const whole = new RegExp(`^(?:${value})$`);
  switch (operator) {
    case '=':
      return label === value;
    case '!=':
      return label !== value;
    case '=~':
      return whole.test(label);
    case '!~':
      return !whole.test(label);
    default:
      throw new Error(`no operator: ${operator}`);
  }
};

/** Whether a sample is what a selector asks for. */
export const selects = ({ name, matchers }: Selector, sample: Sample) =>
  sample.name === name &&
  matchers
    .filter(({ label }) => !ADDED.has(label))
    .every(({ label, operator, value }) => accepts(operator, value, sample.labels.get(label) ?? ''));

/** The samples of a scrape, which is in the text format of Prometheus. */
export function samples(scrape: string): Sample[] {
  return scrape
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value = ''] = /^([\w:]+)(?:\{(.*)\})? (\S+)/.exec(line) ?? [];
      const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
      return { name, labels: new Map(pairs.map(([, label = '', text = '']) => [label, text])), value: Number(value) };
    });
}
