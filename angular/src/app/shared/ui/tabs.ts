import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive, type IsActiveMatchOptions } from '@angular/router';

export interface Tab {
  readonly path: string;
  readonly labelKey: string;
}

/** Links between the pages of one subject; each has an address of its own. */
@Component({
  selector: 'sm-tabs',
  imports: [LocalizationPipe, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.path) {
        <a
          #link
          [routerLink]="tab.path"
          routerLinkActive="active"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="whateverItsFilters"
          (isActiveChange)="$event && link.scrollIntoView({ block: 'nearest', inline: 'nearest' })"
          >{{ tab.labelKey | abpLocalization }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: 0.25rem;
      max-width: 100%;
      overflow-x: auto;
      border-bottom: 1px solid var(--sm-border);
    }
    a {
      padding: 0.5rem 0.875rem;
      border-bottom: 2px solid transparent;
      margin-bottom: -1px;
      color: var(--sm-text-muted);
      font-weight: 550;
      text-decoration: none;
      white-space: nowrap;
    }
    a:hover {
      color: var(--sm-text);
    }
    a.active {
      border-color: var(--sm-accent);
      color: var(--sm-accent-text);
    }
    a:focus-visible {
      outline-offset: -2px;
    }
  `,
})
export class Tabs {
  protected readonly whateverItsFilters: IsActiveMatchOptions = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  };

  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
}
