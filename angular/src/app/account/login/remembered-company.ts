import { inject, Injectable } from '@angular/core';
import { AbpLocalStorageService } from '@abp/ng.core';

const storageKey = 'supportmax.company';

/** The company of the last sign-in on this device, so that nobody has to type it every day. */
@Injectable({ providedIn: 'root' })
export class RememberedCompany {
  private readonly storage = inject(AbpLocalStorageService);

  read(): string {
    return this.storage.getItem(storageKey) ?? '';
  }

  write(company: string): void {
    if (company) this.storage.setItem(storageKey, company);
    else this.storage.removeItem(storageKey);
  }
}
