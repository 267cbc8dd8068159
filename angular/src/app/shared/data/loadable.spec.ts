import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { loadable, type Loadable } from './loadable';

describe('loadable', () => {
  const params = signal('a');
  let answers: Subject<string>[];
  let list: Loadable<string>;

  beforeEach(() => {
    params.set('a');
    answers = [];
    list = TestBed.runInInjectionContext(() =>
      loadable(params, () => {
        const answer = new Subject<string>();
        answers.push(answer);
        return answer;
      }),
    );
    TestBed.tick();
    answer('first');
  });

  function answer(value: string): void {
    const last = answers.at(-1)!;
    last.next(value);
    last.complete();
  }

  it('keeps what it shows as good as it was while it is refreshed', () => {
    list.reload();
    TestBed.tick();
    expect([list.value(), list.loading(), list.stale()]).toEqual(['first', true, false]);
    answer('second');
    expect([list.value(), list.loading(), list.stale()]).toEqual(['second', false, false]);
  });

  it('shows what answers an earlier request as stale, whatever is refreshed meanwhile', () => {
    params.set('b');
    TestBed.tick();
    list.reload();
    TestBed.tick();
    expect([list.value(), list.stale()]).toEqual(['first', true]);
    answer('of b');
    expect([list.value(), list.stale()]).toEqual(['of b', false]);
  });
});
