import { inject, Injectable } from '@angular/core';
import {
  Router,
  type ActivatedRouteSnapshot,
  type CanActivateFn,
  type RouterStateSnapshot,
} from '@angular/router';
import type { UrlTree } from '@angular/router';
import { CookieAuthService } from './cookie-auth.service';

/** Lets signed-in people through and sends everyone else to the sign-in page, remembering where they wanted to go. */
export const cookieAuthGuard: CanActivateFn = (_route, state) => allowOrLogin(state.url);

/** The class form, which ABP's older routes still ask for. */
@Injectable({ providedIn: 'root' })
export class CookieAuthGuard {
  private readonly auth = inject(CookieAuthService);
  private readonly router = inject(Router);

  canActivate(_route?: ActivatedRouteSnapshot, state?: RouterStateSnapshot): boolean | UrlTree {
    return this.auth.isAuthenticated || loginTree(this.router, state?.url);
  }
}

function allowOrLogin(url: string): boolean | UrlTree {
  return inject(CookieAuthService).isAuthenticated || loginTree(inject(Router), url);
}

function loginTree(router: Router, url: string | undefined): UrlTree {
  const returnUrl = url && url !== '/' ? url : undefined;
  return router.createUrlTree(['/account/login'], { queryParams: { returnUrl } });
}
