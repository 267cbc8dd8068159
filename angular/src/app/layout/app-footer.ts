import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'sm-app-footer',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <footer class="sm-footer">
      <span>SupportMax</span>
      <span aria-hidden="true">·</span>
      <a href="/swagger" target="_blank" rel="noopener">{{ 'SupportMax::Footer:Api' | abpLocalization }}</a>
    </footer>
  `,
})
export class AppFooter {}
