<?php
// In tests only: WordPress may ask a server on loopback, on any port, for what is to be embedded.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports, $host, $url) => [...$ports, (int) wp_parse_url($url, PHP_URL_PORT)], 10, 3);
