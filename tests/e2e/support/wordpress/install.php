<?php
// php install.php FOLDER: makes the database, installs WordPress from FOLDER in Swedish, and creates its users.
$socket = getenv('WORDPRESS_SOCKET');
(new mysqli('localhost', 'root', '', null, null, $socket))->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');

$_SERVER += ['HTTP_HOST' => 'localhost', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/'];
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
// In place of WordPress's own, which would send a mail.
function wp_new_blog_notification() {}
// It would ask itself for a page, and is not served yet.
add_filter('pre_http_request', fn() => new WP_Error('none', 'not while installing'));
wp_install('Ekstads kommun', 'admin', 'admin@example.org', false, '', 'admin-secret', 'sv_SE');
// Pictures of users come from elsewhere.
update_option('show_avatars', 0);
foreach (['editor', 'author'] as $role) {
    $user = ['user_login' => $role, 'user_pass' => "$role-secret", 'user_email' => "$role@example.org", 'role' => $role];
    $id = wp_insert_user($user);
    if (is_wp_error($id)) {
        fwrite(STDERR, $id->get_error_message());
        exit(1);
    }
    // The block editor would begin with a welcome that lies above everything.
    $preferences = ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('Y-m-d\TH:i:s.000\Z')];
    update_user_meta($id, $wpdb->get_blog_prefix() . 'persisted_preferences', $preferences);
}
