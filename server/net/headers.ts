import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Strict headers that let a phone on plain-HTTP LAN work: helmet's defaults ask browsers to fetch everything over
 * https (a blank page at http://192.168…, while localhost is exempt and looks fine), and on plain http complain about
 * headers that need https.
 */
export function headers({ https, csp }: { https: boolean; csp: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: csp && {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        mediaSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    // A phone that follows a link away tells nobody the room code.
    referrerPolicy: { policy: 'no-referrer' },
  });
}
