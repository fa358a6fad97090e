import { expect } from 'chai';
import { shareScale, valueScale } from '../../../../src/ui/preview/results/charts/scales.ts';

describe('the grid of a chart', () => {
  it('has at most five lines from 0 up, and room for the largest value, whatever it is', () => {
    for (let largest = 0; largest < 3000; largest = largest * 1.07 + 0.13) {
      const { y, lines } = valueScale(largest, 200);
      expect(lines.length, String(largest)).to.be.within(2, 5);
      expect(lines[0]).to.equal(0);
      expect(y(0)).to.equal(200);
      expect(y(largest), String(largest)).to.be.at.least(0);
    }
  });

  it('begins at 60 for shares, or lower when it must, and ends at 100', () => {
    for (let lowest = 0; lowest <= 100; lowest += 1) {
      const { x, lines } = shareScale(lowest / 100);
      expect(lines.length, String(lowest)).to.be.within(2, 5);
      expect(lines.at(-1)).to.equal(100);
      expect(lines[0]).to.be.at.most(100);
      expect(x(1)).to.equal(100);
      expect(x(lowest / 100), String(lowest)).to.be.at.least(0);
      for (const line of lines) expect(x(line / 100), `${lowest}: ${line}`).to.be.within(0, 100);
      if (lowest >= 60) expect(lines).to.deep.equal([60, 70, 80, 90, 100]);
    }
  });
});
