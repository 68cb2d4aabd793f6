// SPDX-License-Identifier: Apache-2.0
// `make demo-licensing`: the story of licensing on a node of its own, whose chain goes faster than users' and has royalty
// epochs of a minute of its time instead of a week, so that nobody waits for months and epochs.

import { story } from './licensing.ts';
import { Company, startChain } from './licensing/company.ts';
import { tellStory } from './telling.ts';

tellStory(
  {
    before:
      "Starting a development chain of its own, which goes 15 times faster than users' chains and has short epochs. " +
      'The story takes some minutes.',
    after: 'Next: publish a model (docs/guides/publish-a-model.md), or use a licence (docs/guides/use-a-licence.md).',
  },
  startChain,
  Company.open,
  story,
);
