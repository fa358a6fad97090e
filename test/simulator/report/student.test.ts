import assert from 'node:assert/strict';
import { test } from 'node:test';
import { studentPoint } from '../../../src/simulator/report/student.ts';

/** From printed tables of Student's t, two-sided 95 %. */
const tables: Record<number, number> = {
  1: 12.706,
  2: 4.303,
  3: 3.182,
  4: 2.776,
  5: 2.571,
  6: 2.447,
  7: 2.365,
  8: 2.306,
  9: 2.262,
  10: 2.228,
  12: 2.179,
  15: 2.131,
  20: 2.086,
  25: 2.06,
  29: 2.045,
  30: 2.042,
  40: 2.021,
  60: 2.0,
  120: 1.98,
  1000: 1.962,
};

test('the points of Student’s t are those of printed tables', () => {
  for (const [degrees, point] of Object.entries(tables)) {
    assert.ok(
      Math.abs(studentPoint(Number(degrees)) - point) < 0.00051,
      `${degrees}: ${studentPoint(Number(degrees))}`,
    );
  }
});

test('between a point and its opposite lie 95 of 100 cases, to six decimals', () => {
  for (const degrees of [1, 2, 3, 7, 11, 12, 13, 14, 19, 39, 99, 999]) {
    assert.ok(Math.abs(shareWithin(studentPoint(degrees), degrees) - 0.95) < 1e-6, `${degrees}`);
  }
});

test('more replications never ask for a wider range', () => {
  for (let degrees = 1; degrees < 1000; degrees++) {
    assert.ok(studentPoint(degrees + 1) < studentPoint(degrees), `${degrees}`);
    assert.ok(studentPoint(degrees) > 1.95996);
  }
});

/** The density, added up by Simpson's rule over the angle whose tangent is t/√n, where it is cos(angle)^(n − 1). */
function shareWithin(point: number, degrees: number): number {
  const integral = (end: number): number => {
    const steps = 20_000;
    const width = end / steps;
    let sum = 0;
    for (let step = 0; step <= steps; step++) {
      const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
      sum += weight * Math.cos(step * width) ** (degrees - 1);
    }
    return (sum * width) / 3;
  };
  return integral(Math.atan(point / Math.sqrt(degrees))) / integral(Math.PI / 2);
}
