import { ContentProjectionService } from '@abp/ng.core';
import { Confirmation, ConfirmationService } from '@abp/ng.theme.shared';
import { TestBed } from '@angular/core/testing';
import { defer, of } from 'rxjs';
import { Agreement } from './agreement';

describe('an agreement', () => {
  let done = 0;
  const work = defer(() => of(++done));

  beforeEach(() => {
    done = 0;
    const undrawn = { projectContent: () => ({ changeDetectorRef: { detectChanges: () => undefined } }) };
    TestBed.configureTestingModule({
      providers: [{ provide: ContentProjectionService, useValue: undrawn }],
    });
  });

  function answered(status: Confirmation.Status): string[] {
    const heard: string[] = [];
    TestBed.inject(Agreement)
      .before(work, 'SupportMax::Text')
      .subscribe({ next: () => heard.push('done'), complete: () => heard.push('over') });
    TestBed.inject(ConfirmationService).clear(status);
    return heard;
  }

  it('lets the work be done, which is then over', () => {
    expect(answered(Confirmation.Status.confirm)).toEqual(['done', 'over']);
    expect(done).toBe(1);
  });

  it.each([Confirmation.Status.reject, Confirmation.Status.dismiss])(
    'that is not given (%s) is over too, and nothing was done',
    (status) => {
      expect(answered(status)).toEqual(['over']);
      expect(done).toBe(0);
    },
  );
});
