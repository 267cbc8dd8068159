import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Agreement } from '../../../shared/data/agreement';

export interface HasUnsavedChanges {
  hasUnsavedChanges(): boolean;
}

/** Asks before a half-written FAQ is thrown away. */
export const keepUnsavedChanges: CanDeactivateFn<HasUnsavedChanges> = (page) => {
  if (!page.hasUnsavedChanges()) return true;
  return inject(Agreement).ask('SupportMax::Faq:LeaveText', 'SupportMax::Faq:LeaveTitle', {
    yesKey: 'SupportMax::Discard',
    noKey: 'SupportMax::Faq:KeepEditing',
  });
};
